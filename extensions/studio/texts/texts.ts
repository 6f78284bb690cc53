import { activity } from './activity/en-US.ts';
import { drawer } from './drawer/en-US.ts';
import { menu } from './menu/en-US.ts';
import { overview } from './overview/en-US.ts';
import { textsAtOnce } from './at-once.ts';
import { people } from './people/en-US.ts';
import { received } from './received/en-US.ts';

/**
 * Every sentence that the Studio's parts say, in English. A subject has a folder with one file per language; all
 * languages have the same keys.
 */
export const english = { ...textsAtOnce.en, menu, drawer, activity, overview, people, received };

export type Texts = typeof english;
