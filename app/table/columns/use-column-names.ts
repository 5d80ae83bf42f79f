import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, isBuiltInColumn } from '../../../model/columns/columns.ts';

/** What a column is called; one of the salon's own fields by the salon's name for it. */
export function useColumnNames(): (column: Column) => string {
  const { t } = useTranslation(['rules', 'card']);
  return useCallback(({ key, custom }) => (isBuiltInColumn(key) ? t(`rules:fields.${key}`) : custom?.name || t('card:what.custom')), [t]);
}
