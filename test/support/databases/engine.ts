export type Engine = 'sqlite' | 'postgres' | 'mariadb';

export const engines: readonly Engine[] = ['sqlite', 'postgres', 'mariadb'];
