/** Milliseconds since 1970, UTC: what the domain and the tables count time in. */
export type Instant = number;
