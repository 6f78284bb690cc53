import { testCharacterSets } from './contract/character-sets.ts';
import { testStores } from './contract/contract.ts';

testStores('mariadb');
testCharacterSets();
