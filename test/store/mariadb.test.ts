import { testStores } from './contract/contract.ts';

testStores('mariadb');
