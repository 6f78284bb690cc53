import { computed, type ComputedRef } from 'vue';
import { useStores } from './use-stores.ts';

export interface Me {
	id: string;
	isAdmin: boolean;
}

/** Who is signed in to the Studio. */
export function useMe(): ComputedRef<Me> {
	const { useUserStore } = useStores();
	const user = useUserStore();
	return computed(() => {
		const { currentUser, isAdmin } = user;
		return { id: currentUser && 'id' in currentUser ? currentUser.id : '', isAdmin };
	});
}
