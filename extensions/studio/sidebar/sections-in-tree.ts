import { ref } from 'vue';

/** How many sections of ours stand among core's own at the moment. */
export const sectionsInTree = ref(0);
