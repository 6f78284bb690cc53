import { newsroomWorld } from './newsroom-world.ts';
import { notesWorld } from './notes-world.ts';
import { reportsWorld } from './reports-world.ts';
import { showcaseWorld } from './showcase-world.ts';
import type { World } from './world.ts';

const worlds: Record<string, World<unknown>> = Object.fromEntries(
	[newsroomWorld, notesWorld, reportsWorld, showcaseWorld].map((world) => [world.name, world]),
);

export function worldNamed(name: string): World<unknown> {
	const world = worlds[name];
	if (!world) throw new Error(`There is no world "${name}".`);
	return world;
}
