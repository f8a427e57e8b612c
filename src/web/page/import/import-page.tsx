/** In work. */
export function ImportPage() {
  return null;
}
