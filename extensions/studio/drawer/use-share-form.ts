import { checkDraft } from './check-draft.ts';
import { computed, reactive, ref, shallowRef, watch } from 'vue';
import { draftOf, inputOf, type Draft } from './draft.ts';
import { noticeKinds, type Share } from '../share/share.ts';
import { problemOf, type ApiProblem } from '../api/request.ts';
import { problemWords } from '../share/problem-words.ts';
import { useChoices } from './use-choices.ts';
import { useRoles } from '../api/roles.ts';
import { useScope } from '../api/scope.ts';
import { useShares } from '../api/shares.ts';
import { useStores } from '../app/use-stores.ts';
import { useTexts } from '../texts/use-texts.ts';

export interface Subject {
	share: Share | null;
	collection: string;
	/** Null is a singleton's only item. */
	item: string | null;
}

export type ShareForm = ReturnType<typeof useShareForm>;

/** A share being made or changed: what stands in the fields, what is wrong with it, and what it would show. */
export function useShareForm({ share, collection, item }: Subject) {
	const { t, locale } = useTexts();
	const stores = useStores();
	const api = { shares: useShares(), roles: useRoles(), scope: useScope() };
	const before = reactive<Draft>(draftOf(share));
	const draft = reactive<Draft>(draftOf(share));
	const isSaving = ref(false);
	/** Whether a role is being made: the tree is then what this administrator could share at all. */
	const isMakingRole = ref(false);
	const choices = useChoices(
		{ collection, item },
		computed(() => (isMakingRole.value ? myRole() : draft.role)),
	);
	const { roles, options, tree, treeProblem } = choices;
	const hasTried = ref(false);
	const refused = ref<ApiProblem | null>(null);
	/** Of which of its positions a stored share shows certain fields. */
	const fields = share?.scope.fields ?? {};
	const timesUsed = ref(share?.times_used ?? 0);
	/** The share as it is stored now: its people are looked after while the drawer is open. */
	const stored = shallowRef(share);

	const selected = computed<ReadonlySet<string>>(
		() => new Set(draft.scope?.paths ?? share?.scope.paths ?? tree.value?.default ?? []),
	);
	const input = computed(() => inputOf(draft, before));
	const isDirty = computed(() => Object.keys(input.value).length > 0);

	/** By the API's names of the fields; the drawer's own findings only after the first try. */
	const problems = computed<Record<string, string>>(() => {
		const own = hasTried.value ? Object.entries(ownProblems()) : [];
		const told = [treeProblem.value, refused.value].flatMap((problem) =>
			problem?.field ? [[fieldOf(problem.field), problemWords(problem, t, locale.value)] as const] : [],
		);
		return {
			...Object.fromEntries(told),
			...Object.fromEntries(own.map(([field, kind]) => [field, t(`drawer.problem.${kind}`)])),
		};
	});
	const message = computed(() => {
		if (refused.value && !(refused.value.field && fieldOf(refused.value.field) in shown)) {
			return problemWords(refused.value, t, locale.value);
		}
		return Object.keys(problems.value).length > 0 ? t('drawer.problem.elsewhere') : '';
	});

	// Only what the owner changes: what comes with a late answer changes both, and leaves the refusal to be read.
	watch(
		() => JSON.stringify(input.value),
		() => (refused.value = null),
	);
	watch(options, (known) => {
		if (share === null && known?.mail) before.notices = draft.notices = [...noticeKinds];
	});

	function ownProblems() {
		return checkDraft(draft, before, Date.now());
	}

	/** Stores it; answers null where that was refused, and says why at the fields. */
	async function save(): Promise<Share | null> {
		hasTried.value = true;
		if (isSaving.value || Object.keys(ownProblems()).length > 0) return null;
		isSaving.value = true;
		refused.value = null;

		try {
			if (share === null) {
				// Which notices a new share sends is known only then.
				await choices.asRead();
				return await api.shares.create(collection, item, { ...input.value, notices: draft.notices });
			}
			return await api.shares.change(share.id, input.value);
		} catch (error) {
			refused.value = problemOf(error);
			return null;
		} finally {
			isSaving.value = false;
		}
	}

	/** A link to what a visitor would see of it as it stands here, saved or not. */
	function preview(): Promise<string> {
		const scope = draft.scope ?? (share ? { paths: share.scope.paths, fields } : null);
		return api.scope.preview({ collection, item, role: draft.role, scope, message: draft.message.trim() || null });
	}

	async function makeRole(name: string) {
		const paths = [...selected.value];
		const made = await api.roles.create({ name, collection, scope: { paths } });
		// What the role was made for stays chosen.
		draft.scope ??= { paths };
		roles.value = [...roles.value, { id: made.id, name: made.name, icon: null, description: null }];
		draft.role = made.id;
		isMakingRole.value = false;
		return made;
	}

	function myRole(): string | null {
		const { currentUser } = stores.useUserStore();
		return (currentUser && 'id' in currentUser && currentUser.role?.id) || draft.role;
	}

	/** Who has access was changed elsewhere: that is stored already. */
	function renew(fresh: Share): void {
		stored.value = fresh;
		before.audience = draft.audience = fresh.audience;
	}

	async function resetUses(): Promise<Share | null> {
		if (share === null) return null;
		const fresh = await api.shares.reset(share.id);
		timesUsed.value = fresh.times_used;
		return fresh;
	}

	return {
		...{ ...choices, share, stored, collection, item, fields, draft, selected, timesUsed },
		...{ isSaving, isDirty, isMakingRole, problems, message, save, preview, makeRole, resetUses, renew },
	};
}

/** The fields beside which the drawer can say what is wrong. */
const shown: Record<string, true> = {
	name: true,
	role: true,
	password: true,
	date_start: true,
	date_end: true,
	max_uses: true,
	scope: true,
	message: true,
	embed: true,
	api: true,
	recipients: true,
	remember_days: true,
};

/** `embed.1` is said at `embed`. */
function fieldOf(field: string): string {
	return field.split('.')[0] ?? field;
}
