/** The visitor's languages, as every number and date on the page is written. */
export const locales: readonly string[] = navigator.languages.length > 0 ? navigator.languages : ['en'];
