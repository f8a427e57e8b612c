/** Font files that ship with Rapport: what paper embeds and pictures are set in. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const FACES = ['400Regular', '400Regular_Italic', '500Medium', '600SemiBold', '700Bold'] as const;

/** Paths of the faces of the bundled family: TTF, which every typesetter reads. */
export function fontFiles(): string[] {
  const packageFile = createRequire(import.meta.url).resolve(
    '@expo-google-fonts/inter/package.json',
  );
  return FACES.map((face) => join(dirname(packageFile), face, `Inter_${face}.ttf`));
}
