import type { ControlKind } from './control-kind.ts';
import type { Control, ControlOptions } from './control.ts';
import { checkboxControl } from './controls/checkbox-control.ts';
import { colourControl } from './controls/colour-control.ts';
import { dropdownControl, radioControl } from './controls/choice-control.ts';
import { momentControl } from './controls/moment-control.ts';
import { numberControl, sliderControl } from './controls/number-control.ts';
import { richTextControl } from './controls/rich-text-control.ts';
import { switchControl } from './controls/switch-control.ts';
import { tagsControl } from './controls/tags-control.ts';
import { areaControl, lineControl } from './controls/text-control.ts';

const makers: Record<ControlKind, (options: ControlOptions) => Control> = {
	line: lineControl,
	lines: areaControl('lines'),
	markdown: areaControl('markdown'),
	code: areaControl('code'),
	'rich-text': richTextControl,
	whole: numberControl('whole'),
	number: numberControl('number'),
	slider: sliderControl,
	switch: switchControl,
	date: momentControl('date'),
	time: momentControl('time'),
	'date-time': momentControl('date-time'),
	instant: momentControl('instant'),
	dropdown: dropdownControl,
	radios: radioControl,
	checkboxes: checkboxControl,
	tags: tagsControl,
	colour: colourControl,
};

export function makeControl(kind: ControlKind, options: ControlOptions): Control {
	return makers[kind](options);
}
