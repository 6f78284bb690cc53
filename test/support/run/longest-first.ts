import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Begins with what takes some minutes, so that nothing is left at the end that runs alone. Where Vitest has not run
 * before, it does not know how long a file takes.
 */
export class LongestFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const inOrder = await super.sort(files);
		const isLong = ({ project }: TestSpecification) => project.name === 'repository';
		return [...inOrder.filter(isLong), ...inOrder.filter((file) => !isLong(file))];
	}
}
