/** Who makes every document's birth, and what later versions add to it: the same on every device. */
export const BIRTH_ACTOR = '00'.repeat(16);

/**
 * Every map of a card. All are there from birth, so that two devices never make the same map apart and lose one; a document born
 * without one that came later gets it by `grownDocument`.
 */
export const CLIENT_MAPS = [
  'phones',
  'emails',
  'socials',
  'cards',
  'comments',
  'visits',
  'fiscal',
  'health',
  'patchTests',
  'preferences',
  'categories',
  'custom',
  'links',
  'alerts',
  'consents',
  'points',
  'account',
  'subscriptions',
  'promotions',
  'photos',
  'settled',
  'blacklist',
  'cardOperations',
] as const;

/** Every map of the salon's document beside its settings; see `CLIENT_MAPS`. */
export const SALON_MAPS = [
  'staff',
  'services',
  'rooms',
  'categories',
  'rules',
  'cardTypes',
  'customFields',
  'consentTexts',
  'templates',
  'segments',
  'promotions',
  'hours',
  'sources',
  'consentPurposes',
  'subscriptionTypes',
  'formulaTemplates',
] as const;
