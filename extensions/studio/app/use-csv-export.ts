import { ref } from 'vue';
import { saveCsv } from './save-csv.ts';
import { useNotices } from './use-notices.ts';

/** Asks the server for a table, once at a time, and hands it to the browser. */
export function useCsvExport(title: () => string, ask: () => Promise<string>) {
	const notices = useNotices();
	const isExporting = ref(false);

	async function exportCsv(): Promise<void> {
		if (isExporting.value) return;
		isExporting.value = true;

		try {
			saveCsv(title(), await ask());
		} catch (error) {
			notices.explain(error);
		} finally {
			isExporting.value = false;
		}
	}

	return { isExporting, exportCsv };
}
