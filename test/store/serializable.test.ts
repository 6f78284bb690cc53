import { testStores } from './contract/contract.ts';

/** CockroachDB knows no other isolation, and PostgreSQL can be set to it: of two transactions at once it gives one up. */
testStores('postgres', { isSerializable: true });
