import { computed, type ComputedRef } from 'vue';
import { useStores } from '@directus/extensions-sdk';

export interface Me {
	id: string;
	isAdmin: boolean;
}

/** Who is signed in to the Studio. */
export function useMe(): ComputedRef<Me> {
	const { useUserStore } = useStores();
	const user = useUserStore();
	return computed(() => ({ id: user.currentUser?.id ?? '', isAdmin: user.isAdmin === true }));
}
