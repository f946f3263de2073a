export {
  type Answer,
  asJson,
  type DownloadAnswer,
  download,
  found,
  notFound,
  type PageAnswer,
  type PageOptions,
  page,
  redirect,
  type Section,
} from './answers.ts';
export type { Sent, SentFile } from './body.ts';
export { askedByAnotherPage, type Held, type Limiter, type Limits, usualLimits } from './limits.ts';
export { attemptKeyOf, send, sessionKeyOf } from './sending.ts';
export { makeServer, type WebError } from './server.ts';
