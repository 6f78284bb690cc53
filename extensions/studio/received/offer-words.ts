import type { Format } from '../format/use-format.ts';
import type { Say } from '../texts/use-texts.ts';
import type { ShareOffer } from '../api/transfers.ts';

/** "Edit, related items too" */
export function accessWords({ access, edit_related: isRelatedToo }: ShareOffer, t: Say): string {
	const related = access === 'edit' && isRelatedToo ? `, ${t('people.editRelated').toLocaleLowerCase()}` : '';
	return t(`people.access.${access}`) + related;
}

/** Who can open a share: anyone with the link, and so many who are named, or these alone. */
export function whoWords({ audience, people }: ShareOffer, t: Say, format: Format): string {
	const named = { n: format.number(people) };
	if (audience === 'anyone') {
		return people === 0 ? t('people.audience.anyone') : t('received.offer.anyone', named, people);
	}
	return people === 0 ? t('received.offer.nobody') : t('received.offer.named', named, people);
}
