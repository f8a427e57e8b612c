import { fetchFile } from './client.ts';

/** Asks the server for a file and hands it to the browser's own download. */
export async function download(path: string, body: unknown): Promise<void> {
  const { name, blob } = await fetchFile(path, body);
  saveBlob(name, blob);
}

/** Hands a file that the page has to the browser's own download. */
export function saveBlob(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  URL.revokeObjectURL(address);
}
