/** The same items, with the next one already being made while one is worked on. */
export async function* readAhead<T>(source: AsyncIterable<T>): AsyncGenerator<T, void> {
  const iterator = source[Symbol.asyncIterator]();
  let next = iterator.next();
  try {
    while (true) {
      const item = await next;
      if (item.done === true) return;
      next = iterator.next();
      // A failure is met where the item is awaited, which may be later than it happens.
      void Promise.allSettled([next]);
      yield item.value;
    }
  } finally {
    await Promise.allSettled([next]);
    await iterator.return?.();
  }
}
