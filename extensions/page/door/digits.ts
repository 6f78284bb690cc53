/** Digits of any script, as European ones: Arabic and Japanese keyboards have their own. */
export function digitsIn(text: string): string {
	return text
		.normalize('NFKC')
		.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
		.replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
		.replace(/\D/g, '');
}
