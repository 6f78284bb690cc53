/** What the Data Studio loads only when somebody opens it: `dist/studio`. Its way in is `app/later.ts`. */
export { default as ItemShares } from './sidebar/item-shares.vue';
export { default as OverviewPage } from '../module/overview-page.vue';
export { default as SharesPanel } from '../panel/shares-panel.vue';
export { default as ReturnPage } from '../module/return-page.vue';
