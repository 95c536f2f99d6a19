import { describe, expect, it } from 'vitest';
import { snippetOf } from '../../../core/drivers/code/snippets';
import { Secret } from '../../../core/credentials/secret';
import { placeholders } from '../../../words/en/drivers/placeholders';
import { credentialsOf } from '../../../testing/exampleUser';
import { emptyInputs, type Inputs } from '../inputs/inputs';
import { codeRequestOf, createDriversStore, exampleUri, lookThrough } from './store';

const ada = { ...emptyInputs, ...credentialsOf('iam-user') };

/** @param text of the connection string */
function requestFor(text: string, inputs: Inputs, literals = true) {
  const store = createDriversStore({ connectionString: text, whole: null });
  store.actions.edit({ literals });
  return { ...codeRequestOf(store.getState(), lookThrough(store.getState().text), inputs), placeholders };
}

describe('the code for a connection string', () => {
  it('begins with an example where the page has no string', () => {
    expect(createDriversStore({ connectionString: '', whole: null }).getState().text.reveal()).toBe(
      exampleUri,
    );
  });

  it('begins with the string of the page as it was given, while the page has no other', () => {
    const text = new Secret('mongodb://AKIA:pl+us@h/');
    const whole = { target: 'mongodb://h/', text };
    expect(createDriversStore({ connectionString: 'mongodb://h/', whole }).getState().text).toBe(text);
    const other = createDriversStore({ connectionString: 'mongodb://i/', whole }).getState();
    expect(other.text.reveal()).toBe('mongodb://i/');
  });

  it('is for its own credentials, percent-decoded, and names them nowhere in the address', () => {
    const { uri, literals, temporary } = requestFor('mongodb://AKIDOWN:a%2Fb@h/?retryWrites=true', ada);
    expect(literals?.accessKeyId).toBe('AKIDOWN');
    expect(literals?.secretAccessKey.reveal()).toBe('a/b');
    expect(temporary).toBe(false);
    expect(uri).toBe('mongodb://h/?authMechanism=MONGODB-AWS&authSource=%24external&retryWrites=true');
  });

  it('is for the page’s credentials where it has none, and for its session token', () => {
    const role = { ...emptyInputs, ...credentialsOf('assumed-role') };
    const { literals, temporary } = requestFor('mongodb://h/', role);
    expect(literals?.accessKeyId).toBe(role.accessKeyId);
    expect(literals?.secretAccessKey.equals(role.secretAccessKey)).toBe(true);
    expect(literals?.sessionToken?.equals(role.sessionToken)).toBe(true);
    expect(temporary).toBe(true);
  });

  it('does without a token of the page beside credentials of its own', () => {
    const token = { ...ada, sessionToken: new Secret('of the page') };
    expect(requestFor('mongodb://AKIDOWN:s@h/', token)).toMatchObject({
      temporary: false,
      literals: { sessionToken: null },
    });
  });

  it('holds no values unless they are asked for, nor where there are none', () => {
    expect(requestFor('mongodb://h/', ada, false).literals).toBeNull();
    expect(requestFor('mongodb://h/', emptyInputs).literals).toBeNull();
  });

  it('names the role that the page has for a web identity, or says where one goes', () => {
    const roleArn = 'arn:aws:iam::123456789012:role/web';
    const yaml = (inputs: Inputs) =>
      snippetOf('kubernetes', requestFor('mongodb://h/', inputs)).files[0]?.code ?? '';
    expect(yaml({ ...emptyInputs, roleArn })).toContain(`role-arn: "${roleArn}"`);
    expect(yaml(emptyInputs)).toContain('role-arn: "arn:aws:iam::<account>:role/<role>"');
  });

  it('is for a placeholder where the string cannot be read', () => {
    expect(requestFor('no connection string', ada).uri).toContain('<cluster>.mongodb.net');
  });
});
