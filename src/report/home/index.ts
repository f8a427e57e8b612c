/** Documents that the pages show by themselves; they are read like templates and stand in no gallery. */
import type { Document } from '../document/schema.ts';
import { blockGallery } from './block-gallery.ts';
import { clientOverview } from './client-overview.ts';
import { portfolio } from './portfolio.ts';

export const homePages: readonly Document[] = [portfolio, clientOverview, blockGallery];
