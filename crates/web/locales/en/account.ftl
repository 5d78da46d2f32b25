# Accounts: signing in, registering, passwords, sessions
sign-in-title = Sign in
account-email = E-mail
account-password = Password
sign-in-forgotten = Forgotten your password?
sign-in-register = No account yet? Register
sign-in-cards = This is a rehearsal: sign in with a role card, no password needed
