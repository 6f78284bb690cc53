import { english, type Texts } from './texts.ts';
import { textsAtOnce } from './at-once.ts';
import { activity as activityDe } from './activity/de-DE.ts';
import { activity as activityEs } from './activity/es-ES.ts';
import { activity as activityFr } from './activity/fr-FR.ts';
import { overview as overviewDe } from './overview/de-DE.ts';
import { overview as overviewEs } from './overview/es-ES.ts';
import { overview as overviewFr } from './overview/fr-FR.ts';
import { drawer as drawerDe } from './drawer/de-DE.ts';
import { drawer as drawerEs } from './drawer/es-ES.ts';
import { drawer as drawerFr } from './drawer/fr-FR.ts';
import { menu as menuDe } from './menu/de-DE.ts';
import { menu as menuEs } from './menu/es-ES.ts';
import { menu as menuFr } from './menu/fr-FR.ts';
import { people as peopleDe } from './people/de-DE.ts';
import { people as peopleEs } from './people/es-ES.ts';
import { people as peopleFr } from './people/fr-FR.ts';
import { received as receivedDe } from './received/de-DE.ts';
import { received as receivedEs } from './received/es-ES.ts';
import { received as receivedFr } from './received/fr-FR.ts';

export const languages: Record<keyof typeof textsAtOnce, Texts> = {
	en: english,
	de: {
		...textsAtOnce.de,
		menu: menuDe,
		drawer: drawerDe,
		activity: activityDe,
		overview: overviewDe,
		people: peopleDe,
		received: receivedDe,
	},
	fr: {
		...textsAtOnce.fr,
		menu: menuFr,
		drawer: drawerFr,
		activity: activityFr,
		overview: overviewFr,
		people: peopleFr,
		received: receivedFr,
	},
	es: {
		...textsAtOnce.es,
		menu: menuEs,
		drawer: drawerEs,
		activity: activityEs,
		overview: overviewEs,
		people: peopleEs,
		received: receivedEs,
	},
};
