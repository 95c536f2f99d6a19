import { quotations } from '../../quotation/quotations';

/** What STS says to AssumeRole and AssumeRoleWithWebIdentity, of the request and of the role. */
export const roleWords = quotations(
  'STS, as reported in session-manager-plugin#116, selling-partner-api-models#2523, aws-cli#2279, eks-anywhere#9485, ' +
    'aws-sdk-js-v3#6225, awsu#27, AWSCore.jl#38, goldstack#425',
  {
    noOperation: (action: string, version: string) =>
      `Could not find operation ${action} for version ${version}`,
    notAuthorized: (caller: string, role: string) =>
      `User: ${caller} is not authorized to perform: sts:AssumeRole on resource: ${role}`,
    tokenNotAuthorized: 'Not authorized to perform sts:AssumeRoleWithWebIdentity',
    wrongCode: 'MultiFactorAuthentication failed with invalid MFA one time pass code.',
    chained:
      'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.',
    tooLong: 'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
    invalid: (roleArn: string) => `${roleArn} is invalid`,
    constraint: (found: string, name: string, rule: string) =>
      `1 validation error detected: Value ${found} at '${name}' failed to satisfy constraint: ${rule}`,
    pattern: 'Member must satisfy regular expression pattern: [\\w+=,.@-]*',
    atLeast: (least: number) => `Member must have value greater than or equal to ${least}`,
    atMost: (most: number) => `Member must have value less than or equal to ${most}`,
    notNull: 'Member must not be null',
  },
);

/** What STS says of a web identity token. */
export const tokenWords = quotations(
  'STS, as reported in configure-aws-credentials#721, aws-sdk-php#1725, aws-sdk-java-v2#5709, aws-sdk-net#3071; the ' +
    'first also in corymbia/eucalyptus',
  {
    noJwt: 'The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)',
    noProvider: (issuer: string) => `No OpenIDConnect provider found in your account for ${issuer}`,
    noKey:
      "Couldn't retrieve verification key from your identity provider,  please reference AssumeRoleWithWebIdentity documentation for requirements",
    ended: (now: number, end: number) =>
      `Token expired: current date/time ${now} must be before the expiration date/time ${end}`,
    audience: 'Incorrect token audience',
  },
);
