import type { ReactNode } from 'react';
import './Card.css';

export interface CardProps {
  readonly title?: ReactNode;
  /** Before the title: a badge, a party's mark. */
  readonly mark?: ReactNode;
  /** To the right of the title: a link, a copy button. */
  readonly aside?: ReactNode;
  /** The value that it lights up with. */
  readonly lights?: string;
  /** The heading's level; 3 unless told. */
  readonly level?: 2 | 3;
  readonly children: ReactNode;
}

export function Card({ title, mark, aside, lights, level = 3, children }: CardProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className="k-card" data-lights={lights}>
      {title === undefined ? null : (
        <div className="k-card-head">
          {mark}
          <Heading className="k-card-title">{title}</Heading>
          {aside === undefined ? null : <div className="k-card-aside">{aside}</div>}
        </div>
      )}
      {children}
    </section>
  );
}

/** Cards side by side where there is room for two. */
export function CardGrid({ children }: { readonly children: ReactNode }) {
  return <div className="k-card-grid">{children}</div>;
}
