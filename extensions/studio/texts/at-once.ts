import { panel as panelDe } from './panel/de-DE.ts';
import { panel } from './panel/en-US.ts';
import { panel as panelEs } from './panel/es-ES.ts';
import { panel as panelFr } from './panel/fr-FR.ts';
import { share as shareDe } from './share/de-DE.ts';
import { share } from './share/en-US.ts';
import { share as shareEs } from './share/es-ES.ts';
import { share as shareFr } from './share/fr-FR.ts';

const english = { share, panel };

export type TextsAtOnce = typeof english;

/**
 * What the Studio says before any part of ours is loaded: the name of the section, and what Insights asks about its
 * panel. By language alone: a Studio in Austrian German or Mexican Spanish speaks these too.
 */
export const textsAtOnce: Record<'en' | 'de' | 'fr' | 'es', TextsAtOnce> = {
	en: english,
	de: { share: shareDe, panel: panelDe },
	fr: { share: shareFr, panel: panelFr },
	es: { share: shareEs, panel: panelEs },
};
