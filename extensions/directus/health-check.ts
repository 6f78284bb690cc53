/** One check as Directus' own health has it (RFC draft "Health Check Response Format for HTTP APIs"). */
export interface HealthCheck {
	status: 'ok' | 'warn' | 'error';
	componentType: 'datastore' | 'system';
	output?: string;
	observedValue?: number;
	observedUnit?: string;
	/** ISO 8601. */
	time?: string;
}
