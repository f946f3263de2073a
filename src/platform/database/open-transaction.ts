import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * The embedded database has one connection: a query made outside the transaction that is open around it would wait for that
 * transaction, which waits for the query. PostgreSQL would let it through and read other rows than the transaction does.
 * Both are mistakes, so both are refused, at once and by name.
 */
const around = new AsyncLocalStorage<{ open: boolean }>();

class OutsideTransaction extends Error {
  constructor() {
    super('A query was made outside the transaction that is open around it: pass the transaction on.');
  }
}

export const insideMark = <T>(work: (mark: { open: boolean }) => Promise<T>): Promise<T> => {
  const mark = { open: false };
  return around.run(mark, () => work(mark));
};

/** Throws where a transaction is open around the caller. Called by both drivers before they hand out a connection. */
export function refuseInsideTransaction(): void {
  if (around.getStore()?.open) throw new OutsideTransaction();
}
