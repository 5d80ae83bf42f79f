import type { ReactElement, ReactNode } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components/Menu';
import styles from './menu.module.css';

interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  readonly danger?: boolean;
  readonly onAction: () => void;
}

export interface MenuProps {
  /** The button that opens it. */
  readonly children: ReactElement;
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  /** Which edge of the button it lies under. */
  readonly under?: 'start' | 'end';
}

/** A few further actions behind one button. */
export function Menu({ children, label, entries, under = 'end' }: MenuProps) {
  return (
    <MenuTrigger>
      {children}
      <Popover className={styles.popover} placement={`bottom ${under}`} offset={4}>
        <AriaMenu aria-label={label} className={styles.menu}>
          {entries.map((entry) => (
            <MenuItem
              key={entry.id}
              id={entry.id}
              onAction={entry.onAction}
              className={`${styles.item} ${entry.danger ? styles.danger : ''}`}
            >
              {entry.icon}
              <span>{entry.label}</span>
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
