import { element } from '../dom/element.ts';
import { texts } from '../texts.ts';
import { durationText, unitName } from '../values/duration-text.ts';
import { spansOf } from '../values/spans.ts';
import { numberFormat } from '../values/formats.ts';
import { waitBeside } from './wait.ts';

/** Time left, counted down to the second. Those who listen hear it once, not every second. */
export function countdown(seconds: number, onEnd: () => void): HTMLElement {
	const units = element('div', { class: 'countdown-units', 'aria-hidden': 'true' });
	const timer = element(
		'div',
		{ class: 'countdown', role: 'timer', 'aria-label': texts.door.notYet.opensIn(durationText(seconds)) },
		units,
	);

	const draw = (left: number): void => {
		const format = numberFormat({ minimumIntegerDigits: 2 });
		units.replaceChildren(
			...spansOf(left).map((span) =>
				element(
					'span',
					{ class: 'countdown-unit' },
					element('span', { class: 'countdown-number' }, format.format(span.count)),
					element('span', { class: 'countdown-name' }, unitName(span)),
				),
			),
		);
	};

	draw(seconds);
	// It counts once it stands on the page.
	queueMicrotask(() => waitBeside(timer, seconds, draw, onEnd));
	return timer;
}
