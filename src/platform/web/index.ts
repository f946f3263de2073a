export { type Answer, asJson, download, found, NotFound, notFound, type PageAnswer, type PageOptions, page, redirect, type Section } from './answers.ts';
export { largestFile, type Sent, type SentFile } from './body.ts';
export { makeServer, send, sessionKeyOf } from './server.ts';
