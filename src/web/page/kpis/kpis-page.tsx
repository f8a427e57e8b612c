/** In work. */
export function KpisPage() {
  return null;
}
