/** In work. */
export function DataPage() {
  return null;
}
