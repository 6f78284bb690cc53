import { describe } from 'vitest';
import { rentNewsroom } from './rent-newsroom.ts';
import { testRunningVisits } from './running-visits.ts';

describe('without a cache', () => {
	testRunningVisits(rentNewsroom({ version: '12' }), { api: false });
});
