import { type ReactNode, useEffect, useRef } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components/Tabs';
import styles from './tabs.module.css';

interface TabItem<K extends string = string> {
  readonly id: K;
  readonly label: string;
  /** A small figure beside the word. */
  readonly count?: number;
  readonly content: ReactNode;
}

export interface TabsProps<K extends string> {
  readonly label: string;
  readonly items: readonly TabItem<K>[];
  readonly selected?: K;
  readonly onSelect?: (id: K) => void;
}

/** So much of the next tab shows (px) beside the chosen one: there are more. No less than the row fades out at its ends. */
const NEIGHBOUR = 44;

/** Sections of one thing, one at a time. The row of tabs scrolls sideways where it is narrow. */
export function Tabs<K extends string>({ label, items, selected, onSelect }: TabsProps<K>) {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (selected !== undefined && row.current) bringIntoSight(row.current);
  }, [selected]);
  useEffect(() => {
    if (row.current) tellMore(row.current);
  });
  useEffect(() => {
    const list = row.current;
    if (!list) return;
    const tell = () => tellMore(list);
    const sizes = new ResizeObserver(tell);
    sizes.observe(list);
    list.addEventListener('scroll', tell, { passive: true });
    return () => {
      sizes.disconnect();
      list.removeEventListener('scroll', tell);
    };
  }, []);
  const select = (key: unknown) => {
    const item = items.find((one) => one.id === key);
    if (item) onSelect?.(item.id);
  };
  return (
    <AriaTabs className={styles.tabs} {...(selected === undefined ? {} : { selectedKey: selected })} onSelectionChange={select}>
      <div className={styles.row}>
        <TabList ref={row} aria-label={label} className={styles.list}>
          {items.map((item) => (
            <Tab key={item.id} id={item.id} className={styles.tab}>
              {item.label}
              {item.count !== undefined && item.count > 0 && <span className={styles.count}>{item.count}</span>}
            </Tab>
          ))}
        </TabList>
      </div>
      {items.map((item) => (
        <TabPanel key={item.id} id={item.id} className={styles.panel}>
          {item.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}

/** Scrolls the row sideways, and nothing else, until the chosen tab is whole, with a bit of its neighbour. */
function bringIntoSight(row: HTMLElement): void {
  const tab = row.querySelector('[aria-selected=true]');
  if (!tab) return;
  const { left, right } = tab.getBoundingClientRect();
  const seen = row.getBoundingClientRect();
  if (left < seen.left + NEIGHBOUR) row.scrollLeft -= seen.left + NEIGHBOUR - left;
  else if (right > seen.right - NEIGHBOUR) row.scrollLeft += right - seen.right + NEIGHBOUR;
}

/** Says at which side of the row there are more tabs. */
function tellMore(row: HTMLElement): void {
  const before = row.scrollLeft > 1 ? 'before' : '';
  const after = row.scrollLeft + row.clientWidth < row.scrollWidth - 1 ? 'after' : '';
  row.dataset.more = `${before} ${after}`.trim();
}
