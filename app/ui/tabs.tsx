import { type ReactNode, useContext, useEffect, useLayoutEffect, useRef } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabListStateContext } from 'react-aria-components/Tabs';
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
    // In the next frame: asked at once, the browser would lay everything out before its turn.
    const frame = requestAnimationFrame(() => row.current && tellMore(row.current));
    return () => cancelAnimationFrame(frame);
  });
  useEffect(() => {
    const list = row.current;
    if (!list) return;
    const tell = () => tellMore(list);
    let width = 0;
    const sizes = new ResizeObserver(() => {
      // A tablet that is turned: the chosen tab is not to be left out of sight.
      if (width !== 0 && width !== list.clientWidth) bringIntoSight(list);
      width = list.clientWidth;
      tell();
    });
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
        <Panel key={item.id} of={item.id}>
          {item.content}
        </Panel>
      ))}
    </AriaTabs>
  );
}

/** What can take the keyboard. */
const TAKES_KEYS = 'input, textarea, button, a[href], [tabindex="0"], [contenteditable]';

/** What belongs to a tab, while that is chosen. */
function Panel({ of, children }: { readonly of: string; readonly children: ReactNode }) {
  const isChosen = useContext(TabListStateContext)?.selectedKey === of;
  return isChosen && <ChosenPanel>{children}</ChosenPanel>;
}

/**
 * React Aria's own panel asks the browser, at every change in it, whether something in it can be seen, to know if the keyboard has
 * somewhere to go: that lays the whole card out in the middle of drawing it. Here it is asked what there is, which lays out nothing.
 */
function ChosenPanel({ children }: { readonly children: ReactNode }) {
  const panel = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = panel.current;
    const tabs = element?.parentElement?.querySelector('[role=tablist]');
    if (!element || !tabs) return;
    const look = () => {
      const tab = tabs.querySelector('[role=tab][aria-selected=true]');
      // The tab has a name for its panel, which is not always the one that it began with.
      element.id = tab?.getAttribute('aria-controls') ?? '';
      element.setAttribute('aria-labelledby', tab?.id ?? '');
      if (element.querySelector(TAKES_KEYS)) element.removeAttribute('tabindex');
      else element.tabIndex = 0;
    };
    look();
    const changes = new MutationObserver(look);
    changes.observe(element, { childList: true, subtree: true });
    changes.observe(tabs, { subtree: true, childList: true, attributeFilter: ['id', 'aria-controls', 'aria-selected'] });
    return () => changes.disconnect();
  }, []);
  return (
    <div ref={panel} role="tabpanel" className={styles.panel}>
      {children}
    </div>
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
