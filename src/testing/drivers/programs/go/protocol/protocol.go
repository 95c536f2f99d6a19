// Package protocol speaks with src/testing/drivers: a line of JSON asks, a line of JSON answers.
package protocol

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"strings"
)

// Credentials are given as the driver's own struct.
type Credentials struct {
	AccessKeyID     string `json:"accessKeyId"`
	SecretAccessKey string `json:"secretAccessKey"`
	SessionToken    string `json:"sessionToken"`
}

// Asked is what a line asks for.
type Asked struct {
	Do               string            `json:"do"`
	ConnectionString string            `json:"connectionString"`
	Credentials      *Credentials      `json:"credentials"`
	Strings          []string          `json:"strings"`
	Environment      map[string]string `json:"environment"`
}

// Taken is what the driver took from a connection string; nil where it found none.
type Taken struct {
	User      *string `json:"user"`
	Password  *string `json:"password"`
	Token     *string `json:"token"`
	Source    *string `json:"source"`
	Mechanism *string `json:"mechanism"`
	// As they are dialled.
	Hosts []string `json:"hosts"`
}

// Reading has one of the two.
type Reading struct {
	Took *Taken `json:"took,omitempty"`
	Said string `json:"said,omitempty"`
}

// Found is what a login that was let in has found.
type Found struct {
	User      string
	Documents []int64
}

// Failure is an error with the server's code, where it has one.
type Failure struct {
	Err      error
	Code     int32
	CodeName string
}

// Driver is one major version of the driver.
type Driver struct {
	// Module is the path of its module.
	Module string
	// LogIn makes a client and asks it.
	LogIn func(Asked) (Found, *Failure)
	// Again asks the client of the last login.
	Again func() (Found, *Failure)
	Read  func(given string) Reading
}

// Serve answers line by line until there is none.
func Serve(driver Driver) {
	lines := bufio.NewReader(os.Stdin)
	answers := json.NewEncoder(os.Stdout)
	answers.SetEscapeHTML(false)
	for {
		line, err := lines.ReadBytes('\n')
		if len(line) > 0 {
			var asked Asked
			if err := json.Unmarshal(line, &asked); err != nil {
				panic(err)
			}
			answers.Encode(driver.answer(asked))
		}
		if err == io.EOF {
			return
		}
	}
}

func (driver Driver) answer(asked Asked) any {
	switch asked.Do {
	case "login":
		return told(driver.LogIn(asked))
	case "again":
		for name, value := range asked.Environment {
			os.Setenv(name, value)
		}
		return told(driver.Again())
	case "read":
		readings := []Reading{}
		for _, given := range asked.Strings {
			readings = append(readings, driver.Read(given))
		}
		return map[string]any{"version": version(driver.Module), "readings": readings}
	default:
		panic("cannot do " + asked.Do)
	}
}

func told(found Found, failure *Failure) any {
	if failure == nil {
		return map[string]any{"ok": true, "user": found.User, "documents": found.Documents}
	}
	told := map[string]any{"ok": false, "message": fmt.Sprintf("%s: %s", kind(failure.Err), failure.Err)}
	if failure.Code != 0 {
		told["code"] = failure.Code
		told["codeName"] = failure.CodeName
	}
	return told
}

// The name of an error's type, without its package.
func kind(err error) string {
	name := fmt.Sprintf("%T", err)
	return name[strings.LastIndex(name, ".")+1:]
}

func version(module string) string {
	build, ok := debug.ReadBuildInfo()
	if !ok {
		panic("built without modules")
	}
	for _, one := range build.Deps {
		if one.Path == module {
			return strings.TrimPrefix(one.Version, "v")
		}
	}
	panic("built without " + module)
}

// Text is nil for what is empty.
func Text(text string) *string {
	if text == "" {
		return nil
	}
	return &text
}
