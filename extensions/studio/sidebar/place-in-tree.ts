import { computed, getCurrentInstance, h, ref, resolveComponent, type App, type Component } from 'vue';
import { coreSectionId, itemAround, sidebarDetailOf, type Setup } from '../app/directus-app.ts';
import SectionInTree from './section-in-tree.vue';

/** A second copy of this extension, or a second call, must not wrap what is wrapped. */
const mark = Symbol.for('directus-extension-sharing.section');

/**
 * Puts our section where core draws its own, by answering for the one component that core draws it with. Every other
 * section goes through untouched. False where this Directus has no such component.
 */
export function placeInTree(app: App): boolean {
	const detail = sidebarDetailOf(app);
	if (!detail) return false;
	if (mark in detail) return true;

	const { setup } = detail;
	Object.assign(detail, { [mark]: true, setup: answerFor(setup, detail) });
	return true;
}

function answerFor(setup: Setup, detail: object): Setup {
	return (props, context) => {
		const instance = getCurrentInstance();
		const around: unknown = instance?.parent?.type;
		const isOurs = around === SectionInTree || around === detail;
		if (props.id !== coreSectionId || isOurs || !itemAround(instance)) return setup(props, context);

		const item = computed(() => itemAround(instance));
		const isCoreKept = ref(false);
		const core = resolveComponent('sidebar-detail') as Component;

		return () => [
			h(SectionInTree, {
				shown: item.value,
				sectionId: isCoreKept.value ? 'sharing-shares' : coreSectionId,
				onCorePanel: (isKept: boolean) => (isCoreKept.value = isKept),
			}),
			isCoreKept.value
				? h(
						core,
						{
							...props,
							title: `${props.title} (Directus)`,
							onToggle: (isOpen: boolean) => context.emit('toggle', isOpen),
						},
						context.slots,
					)
				: null,
		];
	};
}
