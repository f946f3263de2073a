/**
 * The buffers in a value that may be moved between threads instead of copied: those of byte arrays that fill their buffer
 * to both ends. A slice of a larger buffer (most small Buffers) is left to be copied: moving it would empty its neighbours.
 */
export function transferables(value: unknown): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  collect(value, found);
  return [...found];
}

/** The same value with each byte array replaced by a copy that has a buffer of its own, holding those bytes and no others. */
export function withOwnBytes(value: unknown): unknown {
  if (value instanceof Uint8Array) return Uint8Array.from(value);
  if (Array.isArray(value)) return value.map(withOwnBytes);
  if (isPlain(value)) return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withOwnBytes(inner)]));
  return value;
}

function collect(value: unknown, found: Set<ArrayBuffer>): void {
  if (value instanceof Uint8Array) {
    if (value.buffer instanceof ArrayBuffer && value.byteLength === value.buffer.byteLength && value.byteLength > 0) found.add(value.buffer);
  } else if (Array.isArray(value)) {
    for (const inner of value) collect(inner, found);
  } else if (isPlain(value)) {
    for (const inner of Object.values(value)) collect(inner, found);
  }
}

/** Walks plain objects only: they come from our own code as trees, never as circles. */
function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && [Object.prototype, null].includes(Object.getPrototypeOf(value));
}
