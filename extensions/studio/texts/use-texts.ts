import { languages } from './languages.ts';
import { useSentences, type Leaf, type SayOf } from './use-sentences.ts';
import type { Texts } from './texts.ts';

export type TextKey = Leaf<Texts>;
export type Say = SayOf<Texts>;

/** All texts in the language of the Studio, while a component is set up. */
export const useTexts = () => useSentences<Texts>(languages);
