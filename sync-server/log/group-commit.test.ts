import { describe, expect, it } from 'vitest';
import { GroupCommit, type Transaction } from './group-commit.ts';

/** A disk that notes what was committed, and can be told to be full. */
class Disk implements Transaction {
  readonly committed: string[][] = [];
  full = false;
  private open: string[] = [];

  failing = false;

  begin = () => {
    if (this.failing) throw new Error('disk gone');
    this.open = [];
  };
  rollback = () => {
    this.open = [];
  };
  commit = () => {
    if (this.full) throw new Error('disk full');
    this.committed.push(this.open);
  };
  write = (what: string) => void this.open.push(what);
}

describe('writes that arrive together', () => {
  it('are one transaction, and each resolves after it', async () => {
    const disk = new Disk();
    const commits = new GroupCommit(disk);
    const seen = ['a', 'b', 'c'].map(async (what) => {
      await commits.once(() => disk.write(what));
      return disk.committed.length;
    });
    expect(await Promise.all(seen)).toEqual([1, 1, 1]);
    expect(disk.committed).toEqual([['a', 'b', 'c']]);
  });

  it('take turns when one is long, so that nobody waits for all of it', async () => {
    const disk = new Disk();
    let time = 0;
    const commits = new GroupCommit(disk, () => time);
    function* long() {
      for (let step = 0; step < 100; step++) {
        time += 1;
        disk.write('long');
        yield;
      }
    }
    const order: string[] = [];
    await Promise.all([
      commits.run(long()).then(() => order.push('long')),
      commits.once(() => disk.write('short')).then(() => order.push('short')),
    ]);
    expect(order).toEqual(['short', 'long']);
    expect(Math.max(...disk.committed.map((one) => one.length))).toBeLessThan(20);
    expect(disk.committed.flat()).toHaveLength(101);
  });

  it('are all refused when the disk is full, and later ones are taken when it no longer is', async () => {
    const disk = new Disk();
    const commits = new GroupCommit(disk);
    disk.full = true;
    const refused = await Promise.allSettled([commits.once(() => disk.write('a')), commits.once(() => disk.write('b'))]);
    expect(refused.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    disk.full = false;
    await commits.once(() => disk.write('c'));
    expect(disk.committed).toEqual([['c']]);
  });

  it('are all refused when the disk takes no transaction at all, rather than tried again for ever', async () => {
    const disk = new Disk();
    const commits = new GroupCommit(disk);
    disk.failing = true;
    const refused = await Promise.allSettled([commits.once(() => disk.write('a')), commits.once(() => disk.write('b'))]);
    expect(refused.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    disk.failing = false;
    await commits.once(() => disk.write('c'));
    expect(disk.committed).toEqual([['c']]);
  });
});
