import './Nav.css';

export interface NavProps<Value extends string> {
  /** The landmark's name. */
  readonly label: string;
  readonly links: readonly { readonly value: Value; readonly label: string; readonly href: string }[];
  readonly current: Value;
}

/** Links between the parts of the page: real links, so that they can be opened, copied and gone back from. */
export function Nav<Value extends string>({ label, links, current }: NavProps<Value>) {
  return (
    <nav className="k-nav" aria-label={label}>
      {links.map(({ value, label: name, href }) => (
        <a key={value} href={href} aria-current={value === current ? 'page' : undefined}>
          {name}
        </a>
      ))}
    </nav>
  );
}
