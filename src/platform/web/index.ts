export { type Answer, asJson, download, found, notFound, type PageAnswer, type PageOptions, page, redirect, type Section } from './answers.ts';
export type { Sent, SentFile } from './body.ts';
export { makeServer, send, sessionKeyOf } from './server.ts';
