import { Check } from 'lucide-react';
import type { ReactElement } from 'react';
import { Autocomplete, useFilter } from 'react-aria-components/Autocomplete';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components/Menu';
import { Input, SearchField } from 'react-aria-components/SearchField';
import { useTranslation } from 'react-i18next';
import { initialsOf } from '../../model/names/display-name.ts';
import { useSalon } from '../threads.tsx';
import { Avatar } from '../ui/avatar.tsx';
import field from '../ui/field.module.css';
import { NOBODY } from './kept-writer.ts';
import styles from './who-menu.module.css';
import { useWriter } from './writer.ts';

/** So many are seen at a glance; more than these are found by a letter or two. */
const AT_A_GLANCE = 8;

/** Who works here, one of whom is at this device: opened by the button within. */
export function WhoMenu({ children }: { readonly children: ReactElement }) {
  const { t } = useTranslation('common');
  const [writer, choose] = useWriter();
  const people = (useSalon()?.staff ?? []).filter((one) => one.active);
  const { contains } = useFilter({ sensitivity: 'base' });
  const list = (
    <Menu
      aria-label={t('who.ask')}
      className={styles.list}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[writer || NOBODY]}
      onAction={(key) => choose(people.find((one) => one.id === key)?.id ?? '')}
    >
      {people.map(({ id, name, color }) => (
        <MenuItem key={id} id={id} textValue={name} className={styles.person}>
          <Avatar letters={initialsOf(name)} seed={id} size="s" color={color} />
          <span className={styles.name}>{name}</span>
          <Check className={styles.check} aria-hidden="true" />
        </MenuItem>
      ))}
      <MenuItem id={NOBODY} className={styles.person}>
        <Avatar letters="" seed="" size="s" />
        <span className={styles.name}>{t('who.nobody')}</span>
        <Check className={styles.check} aria-hidden="true" />
      </MenuItem>
    </Menu>
  );
  return (
    <MenuTrigger>
      {children}
      <Popover className={styles.popover} placement="bottom end" offset={4}>
        {people.length > AT_A_GLANCE ? (
          <Autocomplete filter={contains}>
            <SearchField aria-label={t('who.find')} className={styles.search} autoFocus={window.matchMedia('(pointer: fine)').matches}>
              <Input className={field.box} placeholder={t('who.find')} autoComplete="off" />
            </SearchField>
            {list}
          </Autocomplete>
        ) : (
          list
        )}
      </Popover>
    </MenuTrigger>
  );
}
