/**
 * Groups of the card that a salon may hide or have always open (`Salon.prominence` by these names), in the order of the card. Their
 * names for people are in `card.json` (`groups`).
 */
export const CARD_GROUPS = ['health', 'preferences', 'address', 'socials', 'fiscal', 'about', 'links', 'custom'] as const;
export type CardGroup = (typeof CARD_GROUPS)[number];
