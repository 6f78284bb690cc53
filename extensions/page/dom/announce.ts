/** Says a sentence to those who listen to the page instead of looking at it. */
export function announce(sentence: string): void {
	const announcer = document.getElementById('announcer');
	if (announcer) announcer.textContent = sentence;
}
