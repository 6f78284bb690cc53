import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import vue from 'eslint-plugin-vue';
import { globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** What is not awaited is lost: its errors, too. */
const promises = {
	'@typescript-eslint/await-thenable': 'error',
	'@typescript-eslint/no-floating-promises': 'error',
	'@typescript-eslint/no-misused-promises': 'error',
};

export default tseslint.config(
	globalIgnores(['dist', '.cache', 'demo']),
	js.configs.recommended,
	...tseslint.configs.strict,
	...vue.configs['flat/recommended'],
	{
		files: ['**/*.ts', '**/*.vue'],
		languageOptions: {
			parserOptions: { parser: tseslint.parser, projectService: true, extraFileExtensions: ['.vue'] },
		},
		rules: promises,
	},
	{
		files: ['src/**/*.ts', 'extensions/**/*.ts'],
		extends: [tseslint.configs.recommendedTypeCheckedOnly],
		rules: {
			// Objects are made by functions here: none of their methods asks what `this` is.
			'@typescript-eslint/unbound-method': 'off',
			// What comes from outside is unknown, and made a text on purpose.
			'@typescript-eslint/no-base-to-string': 'off',
			// An answer that is ready has the shape of one that is not.
			'@typescript-eslint/require-await': 'off',
		},
	},
	{
		rules: {
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/no-invalid-void-type': 'off',
			'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
			'no-undef': 'off',
		},
	},
	{
		// Made by the build, as long as the API is wide.
		files: ['extensions/client/{api,calls}.ts'],
		rules: { 'max-lines': 'off', '@typescript-eslint/no-redundant-type-constituents': 'off' },
	},
	prettier,
);
